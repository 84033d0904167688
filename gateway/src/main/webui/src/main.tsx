import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Providers } from './app/providers';
import { watchSession } from './app/watch-session';
import { watchTheme } from './shared/lib/theme';
import './styles.css';

watchTheme();
watchSession();

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <Providers />
    </StrictMode>,
  );
}
