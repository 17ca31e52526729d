/** «Сохранено в {time}» with its time: words come from the page, and what only the browser knows is put into them here. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}
