/**
 * What is said in the case of the hostile payload, by both sides. For a bench whose other side can only say what it was
 * given beforehand; any other has it from `say`.
 */
export const hostileWords =
  '<svg onload=alert(1)></script></message>]]>&lt;{{7*7}}${7*7} {"__proto__":{"polluted":1}} javascript:alert(1)';
