/** A channel did not take something, for a reason that may pass with time: the job asks again. */
export class NotHandedOver extends Error {
  override name = 'NotHandedOver'
}
