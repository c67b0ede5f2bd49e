import '../styles/index.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { assert } from '#shared/kernel/assert.ts';

import { Kit } from './kit.tsx';

const root = document.getElementById('root');
assert(root, 'kit.html has a root element');
createRoot(root).render(
  <StrictMode>
    <Kit />
  </StrictMode>,
);
