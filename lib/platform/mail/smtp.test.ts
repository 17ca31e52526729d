import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, expect, it } from 'vitest'
import { smtpChannel } from './smtp'

const letter = {
  id: '01938f5e-7c00-7000-8000-000000000002',
  to: 'parent@test.example',
  subject: 'Дневник открыт',
  html: '<p>Дневник открыт</p>',
  text: 'Дневник открыт',
}

const servers: SMTPServer[] = []

async function serverThat(options: SMTPServerOptions = {}) {
  const received: { from: string; to: string[]; message: string }[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          message: Buffer.concat(parts).toString(),
        })
        done()
      })
    },
    ...options,
  })
  server.on('error', () => {})
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  servers.push(server)
  const { port } = server.server.address() as AddressInfo
  return { channel: channelTo(port), port, received }
}

function channelTo(port: number, login = '') {
  return smtpChannel({
    url: `smtp://${login}127.0.0.1:${port}`,
    from: 'Дневник <diary@test.example>',
    patience: 10_000,
  })
}

function answer(responseCode: number, message: string) {
  return Object.assign(new Error(message), { responseCode })
}

afterEach(async () => {
  for (const server of servers.splice(0)) {
    await new Promise<void>((closed) => server.close(closed))
  }
})

it('hands the letter over as a page and as text, named after its id', async () => {
  const { channel, received } = await serverThat()

  expect(await channel.send(letter)).toEqual({ outcome: 'sent', providerId: `<${letter.id}@test.example>` })
  expect(received).toHaveLength(1)
  expect(received[0]).toMatchObject({ from: 'diary@test.example', to: [letter.to] })
  expect(received[0]?.message).toContain(`Message-ID: <${letter.id}@test.example>`)
  expect(received[0]?.message).toContain('text/plain')
  expect(received[0]?.message).toContain('text/html')
})

it('gives up when the server does not know the address', async () => {
  const { channel } = await serverThat({
    onRcptTo: (_address, _session, done) => done(answer(550, 'No such user here')),
  })

  expect(await channel.send(letter)).toMatchObject({ outcome: 'refused', reason: expect.stringContaining('550') })
})

it('gives up when the server does not take the letter', async () => {
  const { channel } = await serverThat({
    onData(stream, _session, done) {
      stream.resume()
      stream.on('end', () => done(answer(554, 'Message refused')))
    },
  })

  expect(await channel.send(letter)).toMatchObject({ outcome: 'refused', reason: expect.stringContaining('554') })
})

it('asks again later when the server has no time now', async () => {
  const { channel } = await serverThat({
    onRcptTo: (_address, _session, done) => done(answer(451, 'Try again later')),
  })

  await expect(channel.send(letter)).rejects.toThrow('451')
})

it('asks again later when the password is wrong: that is for people to mend', async () => {
  const { port, received } = await serverThat({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(answer(535, 'Wrong password')),
  })

  await expect(channelTo(port, 'diary:wrong@').send(letter)).rejects.toThrow('535')
  expect(received).toHaveLength(0)
})

it('asks again later when the line drops in the middle of the letter', async () => {
  const { channel } = await serverThat({
    onData(stream, session) {
      stream.once('data', () => {
        for (const connection of servers[0]?.connections ?? []) {
          if (connection.id === session.id) connection.close()
        }
      })
    },
  })

  await expect(channel.send({ ...letter, text: 'Дневник '.repeat(100_000) })).rejects.toThrow()
})

it('asks again later when nobody answers', async () => {
  const { channel } = await serverThat()
  for (const server of servers.splice(0)) await new Promise<void>((closed) => server.close(closed))

  await expect(channel.send(letter)).rejects.toThrow('ECONNREFUSED')
})
