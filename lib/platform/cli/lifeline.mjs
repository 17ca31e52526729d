// Loaded into the programs that a command starts: when the command is killed, they end as well, and free their ports.
const parent = process.ppid

setInterval(() => {
  if (process.ppid === parent) return
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => process.exit(1), 3_000)
}, 300).unref()
