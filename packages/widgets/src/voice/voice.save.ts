// The register saved as a file that a spreadsheet opens.
import { saveText } from '@think-carer/kit';
import type { CarerClient } from '@think-carer/sdk';

export async function saveRegister(client: CarerClient, language: string, name: string): Promise<void> {
  const text = await client.voice.csv({ locale: language === 'cy' ? 'cy' : 'en-GB' });
  // Fetch takes away the mark that tells a spreadsheet its letters.
  saveText(text.startsWith('\uFEFF') ? text : `\uFEFF${text}`, name, 'text/csv');
}
