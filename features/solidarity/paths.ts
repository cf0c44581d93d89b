import type { MessageTarget } from './vocabulary'

export const sendMessagePath = (target: MessageTarget, slug: string) => `/${target}/${slug}/solidarity`
export const myMessagePath = (token: string) => `/solidarity/${token}`
export const readOutPath = (organisation: string, about: { dispute?: string; event?: string } = {}) =>
  `/organise/${organisation}/solidarity${query(about)}`
export const messagesFilePath = (organisation: string, about: { dispute?: string; event?: string } = {}) =>
  `/organise/${organisation}/solidarity/messages.csv${query(about)}`

const query = (about: Record<string, string | undefined>) => {
  const [part] = Object.entries(about).filter(([, id]) => id)
  return part ? `?${part[0]}=${part[1]}` : ''
}
