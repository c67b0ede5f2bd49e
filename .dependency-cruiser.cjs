// Who may import whom. Every folder has a list of what it may import; whatever is not on the list is refused.

const KERNEL = '^src/shared/kernel/';
const PORTS = '^src/shared/ports/';
const DOMAIN = '^src/shared/domain/';
const IPC = '^src/shared/ipc/';
const MEETING_POINT = '^src/main/services/meeting-point/';
const RENDERER = '^src/renderer/src';
const NODE =
  '^(node:)?(assert|buffer|child_process|crypto|dgram|events|fs|http|https|net|os|path|process|stream|timers|url|util|worker_threads|zlib)(/|$)';

/** The folder of installed packages, of a package's types too. */
const packages = (...names) => `(^|/)node_modules/(@types/)?(${names.join('|')})/`;

const REACT = packages('react', 'react-dom');
const ELECTRON = packages('electron');
const SCHEMAS = packages('valibot');
/** What carries bytes between computers. */
const NETWORK = packages('ws');
/** What finds other computers on the own network. */
const NEARBY = packages('bonjour-service');
const CRYPTO = packages('@noble/[^/]+', '@hpke/[^/]+');
/** What draws and words the screens. */
const SCREEN = packages(
  'react',
  'react-dom',
  'react-aria-components',
  'react-aria',
  'react-stately',
  '@react-aria/[^/]+',
  '@react-stately/[^/]+',
  '@react-types/[^/]+',
  '@internationalized/date',
  'lucide-react',
);
const WORDS = packages('i18next', 'react-i18next', 'date-fns');
/** What a text that several people write at once is edited with. */
const RICH_TEXT = packages('@tiptap/[^/]+', 'prosemirror-[^/]+', 'y-protocols');
/** What reads pages. */
const PAGES = packages('parse5');
/** What takes the files of other tools apart. */
const FILES = packages('papaparse', 'fflate', 'saxen');
/** What draws flows. */
const FLOWS = packages('d3-sankey');
const FONTS = packages('@fontsource-variable/[^/]+');

/** Files below `from` may import only what is listed; $1 in the list is the first group of `from`. */
const only = (name, from, ...allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
});
const never = (name, from, to) => ({ name, severity: 'error', from, to });

module.exports = {
  forbidden: [
    never('no-cycles', {}, { circular: true }),
    never(
      'no-orphans',
      {
        orphan: true,
        pathNot: ['\\.d\\.ts$', '^src/main/index\\.ts$', '^src/preload/index\\.ts$', `${RENDERER}/[^/]+\\.tsx$`],
      },
      {},
    ),
    never('resolvable', {}, { couldNotResolve: true, pathNot: '\\?' }),
    never(
      'no-dev-packages',
      { path: '^src/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: ELECTRON },
    ),

    only('shared-kernel', '^src/shared/kernel/', KERNEL),
    only('shared-domain', '^src/shared/domain/', KERNEL, DOMAIN, packages('yjs', 'fractional-indexing'), PAGES),
    never('domain-pages', { path: '^src/shared/domain/', pathNot: '^src/shared/domain/posting/' }, { path: PAGES }),
    only('shared-ports', '^src/shared/ports/', KERNEL, PORTS, packages('yjs')),
    never('shared-ports-yjs-types', { path: PORTS }, { path: packages('yjs'), dependencyTypesNot: ['type-only'] }),
    only(
      'shared-replica',
      '^src/shared/replica/',
      KERNEL,
      PORTS,
      '^src/shared/replica/',
      packages('yjs', 'y-protocols'),
      CRYPTO,
    ),
    only('shared-ipc', '^src/shared/ipc/', KERNEL, IPC, SCHEMAS),
    never('shared-five-folders', {}, { path: '^src/shared/(?!(kernel|domain|ports|replica|ipc)/)' }),

    only(
      'main-services',
      '^src/main/services/([^/]+)/',
      KERNEL,
      PORTS,
      IPC,
      '^src/main/services/$1/',
      '^src/main/platform/',
      NODE,
      ELECTRON,
      SCHEMAS,
      NETWORK,
      NEARBY,
      CRYPTO,
    ),
    never('vault-crypto', { path: '^src/main/', pathNot: '^src/main/services/vault/' }, { path: CRYPTO }),
    never('meeting-point-network', { path: '^src/main/', pathNot: MEETING_POINT }, { path: NETWORK }),
    never('nearby-network', { path: '^src/main/', pathNot: '^src/main/services/nearby/' }, { path: NEARBY }),
    only(
      'main-meeting-point',
      '^src/main/meeting-point\\.ts$',
      KERNEL,
      PORTS,
      MEETING_POINT,
      '^src/main/platform/',
      NODE,
    ),
    never('meeting-point-alone', { path: [MEETING_POINT, '^src/main/meeting-point\\.ts$'] }, { path: ELECTRON }),
    only('main-platform', '^src/main/platform/', KERNEL, PORTS, IPC, '^src/main/platform/', NODE, ELECTRON, SCHEMAS),
    never('ipc-types', { path: '^src/main/(services|platform)/' }, { path: IPC, dependencyTypesNot: ['type-only'] }),
    only('main-ipc', '^src/main/ipc/', KERNEL, PORTS, IPC, '^src/main/(ipc|services)/', NODE, ELECTRON, SCHEMAS),
    only(
      'main-shell',
      '^src/main/(index\\.ts$|app/|windows/)',
      KERNEL,
      PORTS,
      IPC,
      '^src/main/',
      NODE,
      ELECTRON,
      SCHEMAS,
    ),

    never('main-port-types', { path: '^src/main/' }, { path: PORTS, dependencyTypesNot: ['type-only'] }),

    only('preload', '^src/preload/', IPC, '^src/preload/', ELECTRON),
    never(
      'preload-no-schemas',
      { path: '^src/preload/' },
      { path: `${IPC}(?!channels)`, dependencyTypesNot: ['type-only'] },
    ),

    only(
      'renderer-adapters',
      `${RENDERER}/adapters/([^/]+)/`,
      KERNEL,
      PORTS,
      IPC,
      `${RENDERER}/adapters/$1/`,
      packages('dexie', 'y-webrtc'),
      // A document that stays empty, which y-webrtc asks for.
      packages('yjs'),
      CRYPTO,
    ),
    never('adapters-ipc', { path: `${RENDERER}/adapters/(?!shell/)` }, { path: IPC }),
    never('adapters-dexie', { path: RENDERER, pathNot: `${RENDERER}/adapters/dexie/` }, { path: packages('dexie') }),
    never(
      'adapters-webrtc',
      { path: RENDERER, pathNot: `${RENDERER}/adapters/webrtc/` },
      { path: packages('y-webrtc') },
    ),
    never(
      'adapters-yjs',
      { path: `${RENDERER}/adapters/`, pathNot: `${RENDERER}/adapters/webrtc/` },
      { path: packages('yjs') },
    ),
    never('adapters-crypto', { path: RENDERER, pathNot: `${RENDERER}/adapters/browser/` }, { path: CRYPTO }),
    only(
      'renderer-bindings',
      `${RENDERER}/bindings/`,
      KERNEL,
      DOMAIN,
      PORTS,
      `${RENDERER}/bindings/`,
      REACT,
      packages('yjs'),
      RICH_TEXT,
    ),
    never('rich-text-editor', { path: RENDERER, pathNot: `${RENDERER}/bindings/rich-text/` }, { path: RICH_TEXT }),
    // The editor is large: it comes with what is loaded when it is shown.
    never(
      'rich-text-later',
      { path: RENDERER, pathNot: [`${RENDERER}/bindings/rich-text/`, `${RENDERER}/features/[^/]+/shared-notes[^/]*$`] },
      { path: `${RENDERER}/bindings/rich-text/` },
    ),
    // What is said in the same words in several features.
    only('renderer-words', `${RENDERER}/words/`, KERNEL, DOMAIN, `${RENDERER}/(bindings|words)/`, REACT, WORDS),
    only('renderer-ui', `${RENDERER}/ui/`, KERNEL, `${RENDERER}/(ui|styles)/`, SCREEN),
    only('renderer-styles', `${RENDERER}/styles/`, KERNEL, `${RENDERER}/styles/`, FONTS),
    only(
      'renderer-features',
      `${RENDERER}/features/([^/]+)/`,
      KERNEL,
      DOMAIN,
      PORTS,
      `${RENDERER}/(bindings|words|ui)/`,
      `${RENDERER}/styles/theme\\.ts$`,
      `${RENDERER}/features/$1/`,
      SCREEN,
      WORDS,
      FILES,
      FLOWS,
    ),
    never('features-files', { path: RENDERER, pathNot: `${RENDERER}/features/import/` }, { path: FILES }),
    // It comes with what is loaded when a picture is shown.
    never(
      'features-flows',
      { path: RENDERER, pathNot: `${RENDERER}/features/funnel/lay-out-flow\\.ts$` },
      { path: FLOWS },
    ),
    never('features-port-types', { path: `${RENDERER}/features/` }, { path: PORTS, dependencyTypesNot: ['type-only'] }),
    only(
      'renderer-app',
      `${RENDERER}/app/`,
      KERNEL,
      DOMAIN,
      PORTS,
      `${RENDERER}/(app|bindings|words|ui|styles)/`,
      `${RENDERER}/features/[^/]+/index\\.tsx?$`,
      SCREEN,
      WORDS,
    ),
    never('app-port-types', { path: `${RENDERER}/app/` }, { path: PORTS, dependencyTypesNot: ['type-only'] }),
    only('renderer-kit', `${RENDERER}/kit/`, KERNEL, `${RENDERER}/(kit|ui|styles)/`, SCREEN, WORDS),
    never('renderer-not-main', { path: '^src/renderer/' }, { path: ['^src/main/', NODE, ELECTRON] }),
    never(
      'features-door',
      { path: RENDERER, pathNot: `${RENDERER}/features/` },
      { path: `${RENDERER}/features/[^/]+/(?!index\\.tsx?$)` },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'browser', 'default'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.css', '.json', '.woff2', '.svg'],
    },
  },
};
