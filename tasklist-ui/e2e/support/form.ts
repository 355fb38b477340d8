import { expect, type Locator, type Page } from '@playwright/test';

type Place = Page | Locator;

/** Clicks until the mark is seen: a page that is just being drawn anew may swallow the first click. */
export async function tick(box: Locator): Promise<void> {
  await expect(async () => {
    if (!(await box.isChecked())) {
      // the bar at the foot of the window must not lie over what is clicked
      await box.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      await box.click({ force: true });
    }
    await expect(box).toBeChecked({ timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
}

/** A form as a person sees it: by the words beside the fields. */
export class Form {
  constructor(
    readonly page: Page,
    private readonly place: Place = page,
  ) {}

  /** A part of the form under its own heading. */
  section(name: string): Form {
    return new Form(this.page, this.page.getByRole('region', { name, exact: true }));
  }

  /** A part of the form inside a frame with a legend. */
  group(name: string | RegExp): Form {
    return new Form(this.page, this.place.getByRole('group', { name }));
  }

  async text(label: string, value: string): Promise<void> {
    const field = this.place.getByLabel(label, { exact: true });
    await field.fill(value);
    await field.blur();
  }

  /** Digits are typed, since the field masks what it holds. */
  async digits(label: string, value: string): Promise<void> {
    const field = this.place.getByLabel(label, { exact: true });
    await field.click();
    await field.fill(value);
    await field.blur();
  }

  async date(label: string, iso: string): Promise<void> {
    const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
    await this.place.getByLabel(`${label}の元号`, { exact: true }).selectOption({ label: '西暦' });
    await this.place.getByLabel(`${label}の年`, { exact: true }).fill(String(year));
    await this.place.getByLabel(`${label}の月`, { exact: true }).fill(String(month));
    await this.place.getByLabel(`${label}の日`, { exact: true }).fill(String(day));
  }

  async choose(question: string | RegExp, answer: string | RegExp): Promise<void> {
    const group = this.place.getByRole('radiogroup', { name: question, ...(typeof question === 'string' ? { exact: true } : {}) });
    await tick(group.getByRole('radio', { name: answer, ...(typeof answer === 'string' ? { exact: true } : {}) }));
  }

  async select(label: string, option: string | RegExp): Promise<void> {
    const field = this.place.getByLabel(label, { exact: true });
    const name = await field.getByRole('option', { name: option, exact: typeof option === 'string' }).first().textContent();
    await field.selectOption({ label: name ?? '' });
  }

  async check(label: string | RegExp): Promise<void> {
    await tick(this.place.getByRole('checkbox', { name: label }));
  }

  async pickDisease(name: string): Promise<void> {
    const field = this.place.getByRole('combobox', { name: '疾病名', exact: true });
    const option = this.page.getByRole('option', { name });
    await field.click();
    await field.fill('');
    await field.pressSequentially(name, { delay: 30 });
    await expect(async () => {
      if (!(await option.first().isVisible())) await field.press('ArrowDown');
      await option.first().click({ timeout: 1_000 });
    }).toPass({ timeout: 15_000 });
  }

  async press(button: string): Promise<void> {
    await this.place.getByRole('button', { name: button, exact: true }).click();
  }
}
