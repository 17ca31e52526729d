import type { Faker } from '@faker-js/faker'

export type Sex = 'female' | 'male'

const spaced = (text: string) => text.trim().split(/\s+/)

export const givenNames = {
  female: spaced(`Агата Алина Алиса Алёна Анастасия Ангелина Анна Арина Валерия Варвара Василиса Вера Вероника Виктория
    Дарья Диана Ева Евгения Екатерина Елена Елизавета Есения Злата Ирина Карина Кира Ксения Любовь Майя Маргарита Марина
    Мария Милана Мирослава Надежда Наталья Ника Олеся Ольга Полина Светлана София Софья Стефания Таисия Татьяна Ульяна
    Эмилия Юлия Яна Ярослава`),
  male: spaced(`Александр Алексей Андрей Антон Арсений Артём Артемий Богдан Борис Вадим Василий Виктор Виталий Владимир
    Владислав Всеволод Георгий Глеб Григорий Даниил Данила Демид Денис Дмитрий Евгений Егор Иван Игорь Илья Кирилл
    Константин Лев Леонид Макар Максим Марк Матвей Мирон Михаил Никита Николай Олег Павел Пётр Роман Руслан Савелий
    Семён Сергей Степан Тимофей Тимур Фёдор Юрий Ян Ярослав`),
}

/** Names of those who are grown up now: a teacher is rarely called Злата. */
const grownUpNames = {
  female: spaced(`Алла Анастасия Анна Валентина Вера Виктория Галина Дарья Евгения Екатерина Елена Жанна Инна Ирина
    Ксения Лариса Людмила Марина Мария Надежда Наталья Нина Оксана Ольга Светлана Татьяна Юлия`),
  male: spaced(`Александр Алексей Андрей Антон Виктор Владимир Вячеслав Денис Игорь Илья Константин Михаил Николай Олег
    Павел Роман Сергей Станислав Юрий`),
}

/** Of whom the fathers are, his son's patronymic, his daughter's. */
const fathers = spaced(`Александрович Алексеевич Анатольевич Андреевич Антонович Артёмович Борисович Вадимович
  Валерьевич Васильевич Викторович Витальевич Владимирович Владиславович Вячеславович Геннадьевич Георгиевич Григорьевич
  Данилович Денисович Дмитриевич Евгеньевич Егорович Иванович Игоревич Кириллович Константинович Леонидович Львович
  Максимович Михайлович Николаевич Олегович Павлович Петрович Романович Русланович Семёнович Сергеевич Станиславович
  Степанович Тимурович Фёдорович Эдуардович Юрьевич Яковлевич Ильич`)

export const patronymics = {
  male: fathers,
  female: fathers.map((name) => (name === 'Ильич' ? 'Ильинична' : name.replace(/ич$/, 'на'))),
}

/** Faker writes е where the bearer writes ё. */
const yo: Record<string, string> = Object.fromEntries(
  spaced(`Аксёнов Воробьёв Горбачёв Журавлёв Киселёв Ковалёв Королёв Лихачёв Муравьёв Пономарёв Селезнёв Семёнов Соловьёв
    Фёдоров Фомичёв`).map((surname) => [surname.replaceAll('ё', 'е'), surname]),
)

/** Here and there surnames that are not Russian, not declined, double or short: nobody is refused for a name. */
const otherSurnames = {
  female: spaced('Римская-Белова Мамедова Ли Гогия Шевченко Каримова Оганесян О’Нил Салтыкова-Щербакова'),
  male: spaced('Петров-Водкин Мамедов Цой Гогия Шевченко Каримов Оганесян Ким Мамин-Светлов'),
}

export type PersonName = { surname: string; givenName: string; patronymic: string | null }

function surnameOf(faker: Faker, sex: Sex): string {
  if (faker.number.int(39) === 0) return faker.helpers.arrayElement(otherSurnames[sex])
  const surname = faker.person.lastName('male')
  return (yo[surname] ?? surname) + (sex === 'female' ? 'а' : '')
}

/** A child's name; one in thirty has no patronymic. */
export function childName(faker: Faker, sex: Sex): PersonName {
  return {
    surname: surnameOf(faker, sex),
    givenName: faker.person.firstName(sex),
    patronymic: faker.number.int(29) === 0 ? null : faker.person.middleName(sex),
  }
}

export function grownUpName(faker: Faker, sex: Sex): PersonName & { patronymic: string } {
  return {
    surname: surnameOf(faker, sex),
    givenName: faker.helpers.arrayElement(grownUpNames[sex]),
    patronymic: faker.person.middleName(sex),
  }
}
