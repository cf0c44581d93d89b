import { notFound } from 'next/navigation'

/** Any other address below a language. */
export default function UnknownPage() {
  notFound()
}
