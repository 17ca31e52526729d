import { Body, Button, Container, Head, Heading, Hr, Html, Link, Preview, Section, Text } from '@react-email/components'
import type { LetterContent } from './letter-content'
import { darkRules, looks } from './letter-looks'

/** A letter as a sheet of the diary: one column, one action, its address in full. */
export function LetterPage({ letter }: { letter: LetterContent }) {
  const { locale, heading, greeting, lead, facts, list, next, button, note, foot } = letter
  return (
    <Html lang={locale} dir="ltr">
      <Head>
        <title>{letter.subject}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{darkRules}</style>
      </Head>
      <Preview>{lead}</Preview>
      <Body style={looks.paper}>
        <Container style={looks.column}>
          <Text className="cover" style={looks.brand}>
            {foot.portal}
          </Text>
          <Section className="sheet" style={looks.sheet}>
            <Heading as="h1" className="ink" style={looks.heading}>
              {heading}
            </Heading>
            <Paragraph>{greeting}</Paragraph>
            <Paragraph>{lead}</Paragraph>
            {facts.length > 0 && <Facts facts={facts} />}
            {list && <List heading={list.heading} items={list.items} />}
            {next && <Paragraph>{next}</Paragraph>}
            <Section style={looks.action}>
              <Button href={button.link} className="button" style={looks.button}>
                {button.label}
              </Button>
            </Section>
            <Text className="soft" style={looks.small}>
              {button.inFull}
              <br />
              <Link href={button.link} className="pen" style={looks.address}>
                {button.link}
              </Link>
            </Text>
            {note && (
              <>
                <Hr className="rule" style={looks.rule} />
                <Paragraph>{note}</Paragraph>
              </>
            )}
          </Section>
          <Text className="soft" style={looks.foot}>
            {foot.portal}, {foot.city}
            <br />
            {foot.questions}{' '}
            <Link href={foot.help} className="pen" style={looks.address}>
              {foot.help}
            </Link>
            <br />
            {foot.why}
          </Text>
        </Container>
      </Body>
    </Html>
  )
}

function Paragraph({ children }: { children: string }) {
  return (
    <Text className="ink" style={looks.text}>
      {children}
    </Text>
  )
}

function Facts({ facts }: Pick<LetterContent, 'facts'>) {
  return (
    <table width="100%" cellPadding={0} cellSpacing={0} className="rule" style={looks.facts}>
      <tbody>
        {facts.map(({ label, value }) => (
          <tr key={label}>
            <th scope="row" className="soft rule" style={looks.label}>
              {label}
            </th>
            <td className="ink rule" style={looks.value}>
              {value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function List({ heading, items }: { heading: string; items: string[] }) {
  return (
    <>
      <Heading as="h2" className="ink" style={looks.subheading}>
        {heading}
      </Heading>
      <ul className="ink" style={looks.list}>
        {items.map((item) => (
          <li key={item} style={looks.item}>
            {item}
          </li>
        ))}
      </ul>
    </>
  )
}
