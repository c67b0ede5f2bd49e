import { act } from '@testing-library/react';

import { addContact } from '#shared/domain/contact/change-contacts.ts';
import type { ContactInput } from '#shared/domain/contact/contact-input.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';

/** Alice with bob in her circle. */
export interface ContactsPage {
  readonly app: TestApp;
  readonly bob: SecondMember;
  /** Alice writes somebody down without the page. */
  readonly know: (...people: readonly ContactInput[]) => void;
  /** Bob goes for something. */
  readonly bobGoesFor: (company: string) => LeadId;
  /** The way from a row of the day to its dialog. */
  readonly offers: { readonly set: (open: (leadId: LeadId) => void) => void; readonly open: (leadId: LeadId) => void };
  /** Each thing that has been written into the circle by now, as bytes read as Latin letters. */
  readonly told: () => readonly string[];
}

export async function openContactsPage(): Promise<ContactsPage> {
  const bob = addBob(await createTestApp());
  const { app } = bob;
  const { run, own, circle } = app.session();
  const told: string[] = [];
  let offer = (_leadId: LeadId): void => undefined;
  circle.replica.doc.on('update', (update: Uint8Array) => void told.push(new TextDecoder('latin1').decode(update)));
  return {
    app,
    bob,
    know: (...people) =>
      act(() => {
        for (const one of people) if (!run(own, addContact, one).ok) throw new Error(`${one.name} was refused`);
      }),
    bobGoesFor: (company) => {
      let leadId: LeadId | undefined;
      act(() => {
        const added = bob.write((doc, ctx) => addLead(doc, { company, role: 'Welder', stage: 'applied' }, ctx));
        if (added.ok) leadId = added.value.leadId;
      });
      if (leadId === undefined) throw new Error('the lead was refused');
      return leadId;
    },
    offers: {
      set: (next) => {
        offer = next;
      },
      open: (leadId) => offer(leadId),
    },
    told: () => told,
  };
}

export const KUMQUAT = { name: 'Kumquat Quince', company: 'Northwind GmbH', position: 'Recruiter' } as const;
