/** The password of every demo account. It works only where the demo school may be loaded: never in production. */
export const demoPassword = 'demo-diary-2026'

/** Who a demo account is: for the README, the banner of the demo and the browser tests, which sign in as them. */
export type Persona = {
  email: string
  surname: string
  givenName: string
  patronymic: string | null
  sex: 'female' | 'male'
  phone: string | null
  /** What the person is, in the words of the README. */
  is: string
}

export const personas = {
  parent: {
    email: 'parent@demo.example',
    surname: 'Ковалёва',
    givenName: 'Анна',
    patronymic: 'Сергеевна',
    sex: 'female',
    phone: '+79210000101',
    is: 'мама Веры (7Б) и Льва (10А), оба дневника открыты',
  },
  parent2: {
    email: 'parent2@demo.example',
    surname: 'Ковалёв',
    givenName: 'Дмитрий',
    patronymic: 'Олегович',
    sex: 'male',
    phone: '+79210000102',
    is: 'папа Веры, заявление отправлено и ждёт визита в школу',
  },
  newparent: {
    email: 'newparent@demo.example',
    surname: 'Савченко',
    givenName: 'Марина',
    patronymic: 'Юрьевна',
    sex: 'female',
    phone: null,
    is: 'мама, которая только что зарегистрировалась',
  },
  teacher: {
    email: 'teacher@demo.example',
    surname: 'Крылов',
    givenName: 'Денис',
    patronymic: 'Андреевич',
    sex: 'male',
    phone: '+79210000104',
    is: 'учитель математики, папа Полины (5А)',
  },
  classteacher: {
    email: 'classteacher@demo.example',
    surname: 'Лисина',
    givenName: 'Ольга',
    patronymic: 'Михайловна',
    sex: 'female',
    phone: '+79210000105',
    is: 'учитель русского языка и литературы, классный руководитель 7Б',
  },
  office: {
    email: 'office@demo.example',
    surname: 'Смирнова',
    givenName: 'Галина',
    patronymic: 'Ивановна',
    sex: 'female',
    phone: '+79210000106',
    is: 'секретарь школы № 183',
  },
  head: {
    email: 'head@demo.example',
    surname: 'Воронцова',
    givenName: 'Елена',
    patronymic: 'Борисовна',
    sex: 'female',
    phone: '+79210000107',
    is: 'директор школы № 183',
  },
  city: {
    email: 'city@demo.example',
    surname: 'Никитин',
    givenName: 'Павел',
    patronymic: 'Викторович',
    sex: 'male',
    phone: '+79210000108',
    is: 'администратор города',
  },
  grandma: {
    email: 'grandma@demo.example',
    surname: 'Орлова',
    givenName: 'Тамара',
    patronymic: 'Николаевна',
    sex: 'female',
    phone: null,
    is: 'бабушка Веры, мама пригласила её: видно всё, кроме замечаний и сообщений',
  },
  tutor: {
    email: 'tutor@demo.example',
    surname: 'Белов',
    givenName: 'Игорь',
    patronymic: 'Станиславович',
    sex: 'male',
    phone: null,
    is: 'репетитор Веры, видны оценки и домашние задания до конца учебного года',
  },
  pupil: {
    email: 'pupil@demo.example',
    surname: 'Ковалёва',
    givenName: 'Вера',
    patronymic: 'Дмитриевна',
    sex: 'female',
    phone: null,
    is: 'сама Вера (7Б), её дневник: видно всё, кроме сообщений',
  },
} as const satisfies Record<string, Persona>

export type PersonaName = keyof typeof personas

/** The demo school's number. */
export const demoSchoolNumber = '183'

/** The children of the personas, found in the register by class and name. */
export const personaChildren = {
  vera: {
    className: '7Б',
    surname: 'Ковалёва',
    givenName: 'Вера',
    patronymic: 'Дмитриевна',
    sex: 'female',
    born: { month: 4, day: 12 },
  },
  lev: {
    className: '10А',
    surname: 'Ковалёв',
    givenName: 'Лев',
    patronymic: 'Дмитриевич',
    sex: 'male',
    born: { month: 9, day: 3 },
  },
  polina: {
    className: '5А',
    surname: 'Крылова',
    givenName: 'Полина',
    patronymic: 'Денисовна',
    sex: 'female',
    born: { month: 2, day: 20 },
  },
} as const
