import { join } from 'node:path'
import { Font } from '@react-pdf/renderer'

/** The font of printed papers: it has Cyrillic, and names are not torn apart. */
export const paperFont = 'Onest'

const folder = join(process.cwd(), 'node_modules', '@expo-google-fonts', 'onest')
Font.register({
  family: paperFont,
  fonts: [
    { src: join(folder, '400Regular', 'Onest_400Regular.ttf'), fontWeight: 400 },
    { src: join(folder, '600SemiBold', 'Onest_600SemiBold.ttf'), fontWeight: 600 },
  ],
})
Font.registerHyphenationCallback((word) => [word])
