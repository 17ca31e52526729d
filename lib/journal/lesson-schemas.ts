import { z } from 'zod'

/** Whose form it is; the rest is read by `readLessonForm`. */
export const lessonFormSchema = z.object({ courseId: z.guid(), lessonId: z.guid() })
