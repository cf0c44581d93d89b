import type { ButtonHTMLAttributes, ReactNode } from 'react'

type Look = 'loud' | 'quiet' | 'plain'

const shape =
  'inline-flex min-h-12 cursor-pointer items-center justify-center px-[.8em] pt-[.5em] pb-[.4em] text-center font-poster text-2xl leading-none tracking-wide uppercase no-underline print:hidden'
const looks: Record<Look, string> = {
  loud: `${shape} bg-fill text-on-fill hover:bg-ink hover:text-paper`,
  quiet: `${shape} bg-transparent text-ink shadow-[inset_0_0_0_.15rem_currentColor] hover:bg-ink hover:text-paper`,
  plain: 'inline-flex min-h-11 cursor-pointer items-center text-link underline underline-offset-4 print:hidden',
}

type Props = ButtonHTMLAttributes<HTMLButtonElement> & { look?: Look }

export function Button({ look = 'loud', className = '', type = 'submit', ...rest }: Props) {
  return <button type={type} className={`${looks[look]} ${className}`} {...rest} />
}

type LinkProps = { look?: Look; href: string; rel?: string; children: ReactNode }

export function ButtonLink({ look = 'loud', href, rel, children }: LinkProps) {
  return (
    <a className={looks[look]} href={href} rel={rel}>
      {children}
    </a>
  )
}
