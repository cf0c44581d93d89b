/** Where a message can be handed to. None is asked for anything by the page; each is a plain link that a person follows. */
export const services = ['email', 'sms', 'whatsapp', 'telegram', 'bluesky', 'facebook'] as const
export type Service = (typeof services)[number]

export type Shared = { text: string; title: string; url: string }

/** The service's own address for a message that is written but not sent. It carries the text and nothing to follow anybody by. */
export function shareLink(service: Service, { text, title, url }: Shared): string {
  const say = encodeURIComponent
  switch (service) {
    case 'email':
      return `mailto:?subject=${say(title)}&body=${say(text.replaceAll('\n', '\r\n'))}`
    case 'sms':
      return `sms:?&body=${say(text)}`
    case 'whatsapp':
      return `https://wa.me/?text=${say(text)}`
    case 'telegram':
      return `https://t.me/share/url?url=${say(url)}&text=${say(title)}`
    case 'bluesky':
      return `https://bsky.app/intent/compose?text=${say(`${title}\n${url}`)}`
    case 'facebook':
      return `https://www.facebook.com/sharer/sharer.php?u=${say(url)}`
  }
}
