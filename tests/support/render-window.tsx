import type { RenderResult } from '@testing-library/react';

import { App } from '#renderer/app/app.tsx';
import { renderAround, type TestApp } from './render-in-circle.tsx';

/** Renders the whole page, whatever the app is doing. */
export function renderWindow(app: TestApp): RenderResult {
  return renderAround(app, <App />);
}
