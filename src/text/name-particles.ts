/** Small words inside names of people, of many languages, parted as in a pattern. */
export const NAME_PARTICLES =
  "van|von|de|den|der|ten|ter|te|het|in 't|op den|la|le|du|da|dos|di|del|el|al|bin|ibn|ben|bint|mac|af|av|zu";
