import { Hidden } from '@/components/ui/hidden'
import type { PersonnelKey } from '@/lib/access/key'

/** Through which door a form about the school's people goes. The door is opened anew, whatever is written here. */
export function StaffDoor({ personnel: { as, schoolId } }: { personnel: PersonnelKey }) {
  return (
    <>
      <Hidden name="as" value={as} />
      <Hidden name="schoolId" value={schoolId} />
    </>
  )
}
