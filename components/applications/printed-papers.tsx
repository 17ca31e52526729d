import { Document, Image, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer'
import QRCode from 'qrcode'
import { paperFont } from '@/components/ui/paper-font'
import type { PaperContent } from '@/lib/applications/paper'

const ink = '#1E2533'
const soft = '#566074'
const rule = '#7A869A'
const styles = StyleSheet.create({
  page: { padding: '16mm 18mm 18mm 22mm', fontFamily: paperFont, fontSize: 11, lineHeight: 1.4, color: ink },
  head: { flexDirection: 'row', justifyContent: 'space-between', alignItems: 'flex-start', marginBottom: 14 },
  qr: { width: 84, height: 84 },
  title: { fontSize: 16, fontWeight: 600, lineHeight: 1.2, maxWidth: 340 },
  soft: { color: soft, fontSize: 9.5 },
  number: { fontSize: 18, fontWeight: 600 },
  fact: { flexDirection: 'row', borderBottom: `0.5 solid ${rule}`, paddingVertical: 5 },
  label: { width: 160, color: soft, fontSize: 10 },
  value: { flex: 1 },
  ask: { marginTop: 16 },
  signs: { flexDirection: 'row', gap: 18, marginTop: 30 },
  sign: { borderTop: `0.75 solid ${ink}`, paddingTop: 3, fontSize: 9, color: soft },
  office: { marginTop: 34, border: `0.75 solid ${rule}`, padding: 12 },
  box: { width: 11, height: 11, border: `0.75 solid ${ink}`, marginRight: 8, marginTop: 2 },
  strong: { fontWeight: 600 },
  consent: { fontSize: 9.2, lineHeight: 1.35 },
  part: { marginTop: 6 },
  foot: { position: 'absolute', bottom: 26, left: 62, right: 51, fontSize: 8, lineHeight: 1, color: soft },
})

/** The papers of one application or of several as one PDF, each with a QR code of its number. */
export async function printPapers(papers: PaperContent[]): Promise<Uint8Array> {
  const codes = await Promise.all(papers.map(({ number }) => QRCode.toDataURL(number, { margin: 0, scale: 8 })))
  const [first] = papers
  const pages = papers.map((paper, index) => <Papers key={paper.number} paper={paper} code={codes[index] ?? ''} />)
  return renderToBuffer(
    <Document title={first && `${first.form.title} ${first.number}`} language="ru">
      {pages}
    </Document>,
  )
}

function Papers({ paper, code }: { paper: PaperContent; code: string }) {
  return (
    <>
      <Page size="A4" style={styles.page}>
        <Application paper={paper} code={code} />
        <Foot>{paper.form.foot}</Foot>
      </Page>
      <Page size="A4" style={[styles.page, styles.consent]}>
        <Consent paper={paper} />
        <Foot>{paper.consent.foot}</Foot>
      </Page>
    </>
  )
}

function Application({ paper: { number, form, signature }, code }: { paper: PaperContent; code: string }) {
  return (
    <>
      <Text style={styles.soft}>{form.to}</Text>
      <View style={[styles.head, { marginTop: 10 }]}>
        <View>
          <Text style={styles.title}>{form.title}</Text>
          <Text style={[styles.soft, { marginTop: 10 }]}>{form.numberLabel}</Text>
          <Text style={styles.number}>{number}</Text>
        </View>
        <Image src={code} style={styles.qr} />
      </View>
      {form.facts.map(({ label, value }) => (
        <View key={label} style={styles.fact}>
          <Text style={styles.label}>{label}</Text>
          <Text style={styles.value}>{value}</Text>
        </View>
      ))}
      <Text style={styles.ask}>{form.ask}</Text>
      <Signature signature={signature} />
      <View style={styles.office}>
        <Text style={styles.strong}>{form.office.heading}</Text>
        {form.office.lines.map((line) => (
          <View key={line} style={{ flexDirection: 'row', marginTop: 6 }}>
            <View style={styles.box} />
            <Text>{line}</Text>
          </View>
        ))}
        <View style={styles.signs}>
          <Text style={[styles.sign, { width: 90 }]}>{signature.date}</Text>
          <Text style={[styles.sign, { flex: 1 }]}>{form.office.clerk}</Text>
        </View>
      </View>
      <Text style={[styles.soft, { marginTop: 16 }]}>
        {form.untilLabel} {form.until}
      </Text>
    </>
  )
}

function Consent({ paper: { consent, signature } }: { paper: PaperContent }) {
  return (
    <>
      <Text style={styles.title}>{consent.title}</Text>
      <Text style={[styles.soft, { marginTop: 4 }]}>{consent.version}</Text>
      {consent.parts.map(({ heading, text }) => (
        <View key={heading} style={styles.part} wrap={false}>
          <Text style={styles.strong}>{heading}</Text>
          <Text>{text}</Text>
        </View>
      ))}
      <Signature signature={signature} />
    </>
  )
}

function Signature({ signature }: { signature: PaperContent['signature'] }) {
  return (
    <View style={styles.signs} wrap={false}>
      <Text style={[styles.sign, { width: 90 }]}>{signature.date}</Text>
      <Text style={[styles.sign, { flex: 1 }]}>{signature.signature}</Text>
      <Text style={[styles.sign, { width: 170 }]}>{signature.name}</Text>
    </View>
  )
}

function Foot({ children }: { children: string }) {
  return (
    <Text fixed style={styles.foot}>
      {children}
    </Text>
  )
}
