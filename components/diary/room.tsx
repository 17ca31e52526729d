import { useTranslations } from 'next-intl'

/** «Кабинет 24», but «Актовый зал». */
export function Room({ room, isBrief = false }: { room: string; isBrief?: boolean }) {
  const t = useTranslations('diary.lesson')
  if (!/^\d/.test(room)) return isBrief ? room.toLocaleLowerCase() : room
  return t(isBrief ? 'roomBrief' : 'room', { room })
}
