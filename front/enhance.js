// All the script a public page carries. Without it every form and every page works as well; see docs/decisions/0004.
;(() => {
  const key = () =>
    Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
  for (const form of document.querySelectorAll('form[data-once]')) {
    const input = document.createElement('input')
    input.type = 'hidden'
    input.name = 'press'
    // Whoever goes back or reloads after a press comes to the same entry of the history, and presses the same press again.
    input.value = history.state?.press ?? key()
    form.append(input)
    form.addEventListener('submit', () => history.replaceState({ press: input.value }, ''))
  }
  for (const button of document.querySelectorAll('button[data-copy]')) {
    const source = document.getElementById(button.dataset.copy)
    button.hidden = false
    button.addEventListener('click', async () => {
      const text = source.value ?? source.textContent
      try {
        await navigator.clipboard.writeText(text)
      } catch {
        source.select?.()
        document.execCommand('copy')
      }
      button.textContent = button.dataset.done
    })
  }
  const worker = navigator.serviceWorker
  const [keep, forget] = ['keep', 'forget'].map((name) => document.querySelector(`button[data-${name}]`))
  const start = async (language) => {
    await worker.register('/worker.js')
    const { active } = await worker.ready
    active.postMessage({ keep: language })
  }
  // Whoever has put the site on their home screen has asked for it; nobody else's phone keeps anything.
  if (worker && matchMedia('(display-mode: standalone)').matches) start('')
  if (worker && keep) {
    const show = (is) => {
      keep.hidden = is
      forget.hidden = !is
    }
    worker.getRegistration().then((known) => show(!!known))
    keep.addEventListener('click', () => start(keep.dataset.keep).then(() => show(true)))
    forget.addEventListener('click', async () => {
      for (const known of await worker.getRegistrations()) await known.unregister()
      for (const name of await caches.keys()) await caches.delete(name)
      show(false)
    })
  }
})()
