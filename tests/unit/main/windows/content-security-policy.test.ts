import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, developmentContentSecurityPolicy } from '#main/windows/content-security-policy.ts';

const directives = (policy: string) =>
  Object.fromEntries(policy.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]));

describe('the content security policy', () => {
  it('[SHELL7] admits no inline code, no evaluation, no stranger', () => {
    expect(contentSecurityPolicy([])).not.toMatch(/unsafe|\*|http|ws:|blob:/);
    expect(directives(contentSecurityPolicy([]))).toMatchObject({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'connect-src': ["'self'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
      'require-trusted-types-for': ["'script'"],
      'trusted-types': ['default', 'ProseMirrorClipboard'],
    });
  });

  it('[SHELL7] admits the style element that the installed React Aria makes', () => {
    const source = readFileSync('node_modules/react-aria/dist/private/interactions/usePress.mjs', 'utf8');
    const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(source)?.[1];
    const template = /style\.textContent = `([^`]+)`\.trim\(\)/.exec(source)?.[1];
    const style = template?.replace(/\$\{[^}]+\}/, attribute ?? '').trim() ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(directives(contentSecurityPolicy([]))['style-src']).toEqual(["'self'", `'sha256-${hash}'`]);
  });

  it('[SHELL7] admits the policy of the installed text editor, which reads markup in a document apart only', () => {
    const source = readFileSync('node_modules/prosemirror-view/src/clipboard.ts', 'utf8');
    expect([...source.matchAll(/createPolicy\("(\w+)"/g)].map(([, name]) => name)).toEqual(['ProseMirrorClipboard']);
    expect(source.match(/maybeWrapTrusted\(html\)/g)).toHaveLength(1);
    expect(source).toMatch(/doc = detachedDoc\(\), elt = doc\.body[^]*elt\.innerHTML = maybeWrapTrusted\(html\)/);
    expect(source).toMatch(/function detachedDoc\(\) \{\s*return document\.implementation\.createHTMLDocument/);
  });

  it('[SHELL7] admits the one socket that there is, on its port alone', () => {
    const policy = contentSecurityPolicy(['ws://127.0.0.1:4321']);
    expect(directives(policy)['connect-src']).toEqual(["'self'", 'ws://127.0.0.1:4321']);
    expect(policy.replace(' ws://127.0.0.1:4321', '')).toBe(contentSecurityPolicy([]));
  });

  it('[SHELL7] of a development server differs only by what hot reload needs', () => {
    const policy = directives(developmentContentSecurityPolicy('http://localhost:5173/', ['ws://127.0.0.1:4321']));
    expect(policy).toMatchObject({
      'default-src': ["'none'"],
      'connect-src': ["'self'", 'ws://localhost:5173', 'ws://127.0.0.1:4321'],
    });
    expect(policy['base-uri']).toEqual(["'none'"]);
  });
});
