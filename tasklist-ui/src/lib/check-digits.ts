/** Check digit of an individual number (My Number), as the ministerial ordinance 平成26年総務省令85号 defines it. */
export function individualNumberCheckDigit(body: string): number {
  const fromRight = [...body].reverse().map(Number);
  const sum = fromRight.reduce((total, digit, index) => {
    const n = index + 1;
    return total + digit * (n <= 6 ? n + 1 : n - 5);
  }, 0);
  const rest = sum % 11;
  return rest <= 1 ? 0 : 11 - rest;
}

export function isIndividualNumber(value: string): boolean {
  return /^\d{12}$/.test(value) && individualNumberCheckDigit(value.slice(0, 11)) === Number(value[11]);
}

/** Modulus 10 with weights 2 and 1 from the right: insurer, payer and recipient numbers. */
export function mod10CheckDigit(body: string): number {
  const sum = [...body].reverse().reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

/** Insurer numbers have eight digits (employees) or six (National Health Insurance). */
export function isInsurerNumber(value: string): boolean {
  return /^(\d{6}|\d{8})$/.test(value) && mod10CheckDigit(value.slice(0, -1)) === Number(value.at(-1));
}

