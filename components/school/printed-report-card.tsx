import { Document, Image, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer'
import QRCode from 'qrcode'
import { paperFont } from '@/components/ui/paper-font'
import type { ReportCardPaper } from '@/lib/attestation/report-card-paper'

const ink = '#1E2533'
const soft = '#566074'
const rule = '#7A869A'
const styles = StyleSheet.create({
  page: { padding: '16mm 16mm 20mm 20mm', fontFamily: paperFont, fontSize: 10.5, lineHeight: 1.35, color: ink },
  soft: { color: soft, fontSize: 9.5 },
  head: { flexDirection: 'row', justifyContent: 'space-between', alignItems: 'flex-start', gap: 18 },
  title: { fontSize: 16, fontWeight: 600, lineHeight: 1.2, marginTop: 4, marginBottom: 10 },
  qr: { width: 84, height: 84 },
  fact: { flexDirection: 'row', paddingVertical: 2 },
  label: { width: 90, color: soft, fontSize: 9.5 },
  value: { flex: 1, fontWeight: 600 },
  table: { marginTop: 14, borderTop: `1 solid ${ink}` },
  row: { flexDirection: 'row', borderBottom: `0.5 solid ${rule}` },
  subject: { flex: 1, paddingVertical: 3.5, paddingRight: 6 },
  cell: { width: 47, paddingVertical: 3.5, textAlign: 'center', borderLeft: `0.5 solid ${rule}` },
  columnHead: { fontSize: 8, paddingHorizontal: 3, lineHeight: 1.15, color: soft },
  strong: { fontWeight: 600 },
  word: { fontWeight: 600, fontSize: 8.5 },
  check: { marginTop: 16, border: `0.75 solid ${rule}`, padding: 10 },
  code: { fontSize: 14, fontWeight: 600, letterSpacing: 0.6, lineHeight: 1.2, marginVertical: 3 },
  signs: { flexDirection: 'row', gap: 18, marginTop: 34 },
  sign: { flex: 1, borderTop: `0.75 solid ${ink}`, paddingTop: 3, fontSize: 8.5, color: soft },
  foot: { position: 'absolute', bottom: 26, left: 57, right: 45, fontSize: 8, lineHeight: 1, color: soft },
})

/** One табель or those of a whole class as one PDF, each with a QR code that leads to its check. */
export async function printReportCards(papers: readonly ReportCardPaper[]): Promise<Uint8Array> {
  const codes = await Promise.all(papers.map(({ check }) => QRCode.toDataURL(check.address, { margin: 0, scale: 6 })))
  return renderToBuffer(
    <Document title={papers[0]?.title} language="ru">
      {papers.map((paper, index) => (
        <Page key={paper.check.code} size="A4" style={styles.page}>
          <ReportCard paper={paper} qr={codes[index] ?? ''} />
        </Page>
      ))}
    </Document>,
  )
}

function ReportCard({ paper, qr }: { paper: ReportCardPaper; qr: string }) {
  const { title, school, facts, head, lines, result, check, signatures, foot } = paper
  return (
    <>
      <View style={styles.head}>
        <View style={{ flex: 1 }}>
          <Text style={styles.soft}>{school}</Text>
          <Text style={styles.title}>{title}</Text>
          {facts.map(({ label, value }) => (
            <View key={label} style={styles.fact}>
              <Text style={styles.label}>{label}</Text>
              <Text style={styles.value}>{value}</Text>
            </View>
          ))}
        </View>
        <Image src={qr} style={styles.qr} />
      </View>
      <View style={styles.table}>
        <View style={styles.row} fixed>
          <Text style={styles.subject} />
          {head.map((word) => (
            <Text key={word} style={[styles.cell, styles.columnHead]}>
              {word}
            </Text>
          ))}
        </View>
        {lines.map(({ subject, values }) => (
          <View key={subject} style={styles.row} wrap={false}>
            <Text style={styles.subject}>{subject}</Text>
            {values.map((value, index) => (
              <Text key={head[index]} style={[styles.cell, value.length > 3 ? styles.word : styles.strong]}>
                {value}
              </Text>
            ))}
          </View>
        ))}
      </View>
      {result && <Text style={{ marginTop: 10 }}>{result}</Text>}
      <View style={styles.check} wrap={false}>
        <Text style={styles.soft}>{check.label}</Text>
        <Text style={styles.code}>{check.code}</Text>
        <Text style={styles.soft}>{check.hint}</Text>
      </View>
      <View style={styles.signs} wrap={false}>
        {signatures.map((word) => (
          <Text key={word} style={styles.sign}>
            {word}
          </Text>
        ))}
      </View>
      <Text fixed style={styles.foot}>
        {foot}
      </Text>
    </>
  )
}
