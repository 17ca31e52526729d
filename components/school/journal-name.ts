/** «7Б, Алгебра»; a group is called after its subject already: «2А, английский язык, 1-я группа». */
export function journalName({ className, subject }: { className: string; subject: string }): string {
  return className.toLocaleLowerCase('ru').includes(subject.toLocaleLowerCase('ru'))
    ? className
    : `${className}, ${subject}`
}
