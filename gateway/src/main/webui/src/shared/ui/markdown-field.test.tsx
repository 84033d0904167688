import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
// Comes by itself when it is wanted; here it is there at once.
import './markdown-rendered';
import { MarkdownField } from './markdown-field';

afterEach(cleanup);

function Form() {
  const [text, setText] = useState('');
  return <MarkdownField label="Description" value={text} onChange={setText} />;
}

it('shows what was written as it will be read, and lets it be written further', async () => {
  render(<Form />);
  const preview = screen.getByRole<HTMLButtonElement>('button', { name: 'Preview' });
  expect(preview.disabled).toBe(true);
  await userEvent.type(screen.getByLabelText('Description'), 'Be **bold**.');

  await userEvent.click(preview);
  expect((await screen.findByText('bold')).tagName).toBe('STRONG');

  await userEvent.click(preview);
  expect(screen.getByLabelText<HTMLTextAreaElement>('Description').value).toBe('Be **bold**.');
});
