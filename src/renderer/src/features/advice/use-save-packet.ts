import { useTranslation } from 'react-i18next';

import { fileNameOf } from '#renderer/bindings/file-name.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useServices } from '#renderer/bindings/services.ts';
import { usePresentWeek } from '#renderer/bindings/week.ts';
import { composePacket } from '#shared/domain/advice/compose-packet.ts';
import type { PacketPart } from '#shared/domain/advice/packet.ts';
import { packetBlocks } from './packet-blocks.ts';
import type { PacketDraft } from './packet-draft.ts';
import type { PacketChoices } from './use-packet-choices.ts';
import { usePacketWords } from './use-packet-words.ts';

/** What became of a packet; `left` when the person chose no place for it. */
export type SavedPacket = 'kept' | 'left' | 'nothing' | 'tooLong' | 'failed';

/** As what a packet is kept: text that anybody can change, or pages to be printed. */
export type PacketForm = 'text' | 'pdf';

/** Puts what was chosen into one text and asks where to keep it; never throws. */
export interface PacketSaving {
  readonly save: (packet: {
    readonly draft: PacketDraft;
    readonly choices: PacketChoices;
    readonly form: PacketForm;
  }) => Promise<SavedPacket>;
  /** Whether pages can be made where the app runs. */
  readonly canPrint: boolean;
}

/** No file that is saved in one piece is longer. */
const MAX_BYTES = 2 * 1024 * 1024;
/** Nothing longer is printed at once; its marks count for nothing. */
const MAX_PRINTED_LENGTH = 200_000;

export function useSavePacket(): PacketSaving {
  const { t } = useTranslation('advice');
  const { files, logError } = useServices();
  const { list: people } = useMembers();
  const { zone } = usePresentWeek();
  const words = usePacketWords();
  const { savePdf } = files;

  const keep = async (name: string, text: string, form: PacketForm): Promise<SavedPacket> => {
    if (form === 'pdf') {
      const blocks = packetBlocks(text);
      if (lengthOf(blocks) > MAX_PRINTED_LENGTH) return 'tooLong';
      return (await savePdf?.({ name: `${name}.pdf`, blocks })) === true ? 'kept' : 'left';
    }
    const bytes = new TextEncoder().encode(text);
    if (bytes.length > MAX_BYTES) return 'tooLong';
    return (await files.save({ name: `${name}.md`, bytes })) ? 'kept' : 'left';
  };
  return {
    canPrint: savePdf !== undefined,
    save: async ({ draft: { title, chosen, ownWords, areNamesHidden }, choices, form }) => {
      const { messages, leads, checkIns } = choices;
      const parts: readonly PacketPart[] = [
        ...(ownWords.trim() === '' ? [] : [{ kind: 'own-words', text: ownWords } as const]),
        ...[...messages, ...leads, ...checkIns].filter(({ id }) => chosen.has(id)).map(({ part }) => part),
      ];
      if (parts.length === 0) return 'nothing';
      const text = composePacket({ title, parts, people, areNamesHidden, zone, words });
      try {
        return await keep(fileNameOf(title, t('packet.fileName')), text, form);
      } catch (error) {
        logError(error);
        return 'failed';
      }
    },
  };
}

function lengthOf(blocks: ReturnType<typeof packetBlocks>): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}
