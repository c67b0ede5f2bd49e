import { hearVent, mayTakePart, openVent, passVentTime, type Vent, ventSoFar } from '#shared/domain/vent/vent.ts';
import { decodeVent, encodeVent, type VentWord } from '#shared/domain/vent/vent-word.ts';
import type { Dispose } from '#shared/kernel/dispose.ts';
import type { DeviceId, MemberId } from '#shared/kernel/ids.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { ConnectedPeer, OpenCircle } from '#shared/ports/workspace.ts';

const TOPIC = 'vent';
/** What did not go out at once goes out soon: there is a limit to what one device tells another in a second. */
const RETRY_MS = 500;

/**
 * Letting something out with those who are here now. All of it is in the memory of this device and of theirs: nothing of it
 * is ever written down. Source: SPEC VENT.
 */
export interface VentRoom {
  /** The one that the person is in. */
  readonly present: Observable<Vent | undefined>;
  /** Those that they are asked to, newest last, one from each member. */
  readonly invitations: Observable<readonly Vent[]>;
  /** Asks these members, or nobody when one is alone with it; answers once that was sent. */
  readonly open: (invited: readonly MemberId[], lengthMs: number) => void;
  readonly come: (ventId: string) => void;
  readonly decline: (ventId: string) => void;
  readonly begin: () => void;
  /** Lets something out, or says what might help, by how far it is. */
  readonly say: (text: string) => void;
  readonly shift: () => void;
  /** Leaves it: nothing of it stays. */
  readonly leave: () => void;
  readonly dispose: Dispose;
}

export function createVentRoom(options: {
  readonly circle: Pick<OpenCircle, 'me' | 'peers' | 'asides'>;
  readonly clock: Clock;
  readonly newId: () => string;
}): VentRoom {
  const { clock, newId } = options;
  const { me, peers, asides } = options.circle;
  const present = createSubject<Vent | undefined>(undefined);
  const invitations = createSubject<readonly Vent[]>([]);
  const unsent = new Map<DeviceId, readonly string[]>();
  const greeted = new Set<DeviceId>();
  let known = new Set(peers.get().map(({ device }) => device));
  let stopRetrying: Dispose | undefined;
  let stopWaiting: Dispose = () => undefined;

  /** To the devices that are connected now; who comes later has not heard it. */
  function tell(vent: Vent, word: VentWord, to: (peer: ConnectedPeer) => boolean = () => true): void {
    const message = encodeVent({ ventId: vent.id, word });
    for (const peer of peers.get()) {
      if (peer.member === me || !mayTakePart(vent, peer.member) || !to(peer)) continue;
      unsent.set(peer.device, [...(unsent.get(peer.device) ?? []), message]);
    }
    flush();
  }

  function flush(): void {
    stopRetrying?.();
    stopRetrying = undefined;
    const connected = new Set(peers.get().map(({ device }) => device));
    for (const [device, messages] of unsent) {
      let left = connected.has(device) ? messages : [];
      while (left[0] !== undefined) {
        const bytes = new TextEncoder().encode(left[0]);
        if (asides.say({ topic: TOPIC, bytes, to: [device] }).length === 0) break;
        left = left.slice(1);
      }
      if (left.length === 0) unsent.delete(device);
      else unsent.set(device, left);
    }
    if (unsent.size > 0) stopRetrying = clock.after(RETRY_MS, flush);
  }

  function set(vent: Vent | undefined): void {
    stopWaiting();
    present.set(vent);
    if (vent?.phase !== 'venting' || vent.endsAt === undefined) return;
    stopWaiting = clock.after(Math.max(0, vent.endsAt - clock.elapsed()) + 1, () => {
      const before = present.get();
      if (before !== undefined) set(passVentTime(before, clock.elapsed()));
    });
  }

  /** Says a word of one's own: it is heard here as it is by the others. */
  function speak(word: VentWord): void {
    const vent = present.get();
    if (vent === undefined) return;
    const heard = hearVent(vent, me, word, clock.elapsed());
    if (heard === vent) return;
    set(heard);
    tell(vent, word);
  }

  function forget(ventId: string): void {
    invitations.set(invitations.get().filter(({ id }) => id !== ventId));
  }

  function leave(): void {
    const vent = present.get();
    if (vent === undefined) return;
    tell(vent, { kind: 'left' });
    greeted.clear();
    set(undefined);
  }

  function hearInvitation(from: ConnectedPeer, ventId: string, word: VentWord): void {
    if (word.kind === 'open') {
      if (from.member === me || !word.invited.includes(me) || present.get()?.id === ventId) return;
      const asked = openVent({ id: ventId, opener: from.member, invited: word.invited, lengthMs: word.lengthMs });
      invitations.set([...invitations.get().filter(({ opener }) => opener !== from.member), asked]);
      return;
    }
    // Who is here, and how far it is, is known when one comes in; what is said there is not heard before.
    const isAbout = word.kind !== 'line' && word.kind !== 'option';
    invitations.set(
      invitations
        .get()
        .map((vent) => (vent.id === ventId && isAbout ? hearVent(vent, from.member, word, clock.elapsed()) : vent))
        .filter(({ opener, here, phase }) => phase !== 'over' && here.includes(opener)),
    );
  }

  function greet(vent: Vent, { device }: ConnectedPeer): void {
    if (greeted.has(device)) return;
    greeted.add(device);
    const isThey = (peer: ConnectedPeer): boolean => peer.device === device;
    tell(vent, { kind: 'here' }, isThey);
    const soFar = ventSoFar(passVentTime(vent, clock.elapsed()), clock.elapsed());
    if (soFar !== undefined) tell(vent, soFar, isThey);
  }

  const stopListening = asides.listen(TOPIC, (from, bytes) => {
    const message = decodeVent(new TextDecoder().decode(bytes));
    if (!message.ok) return;
    const { ventId, word } = message.value;
    const vent = present.get();
    if (vent?.id !== ventId) return hearInvitation(from, ventId, word);
    set(hearVent(vent, from.member, word, clock.elapsed()));
    if (word.kind === 'here' && mayTakePart(vent, from.member)) greet(vent, from);
    if (word.kind === 'left') greeted.delete(from.device);
  });

  const stopFollowing = peers.subscribe(() => {
    const before = known;
    known = new Set(peers.get().map(({ device }) => device));
    for (const device of before) if (!known.has(device)) greeted.delete(device);
    const gone = (member: MemberId): boolean => member !== me && peers.get().every((peer) => peer.member !== member);
    invitations.set(invitations.get().filter(({ opener }) => !gone(opener)));
    const vent = present.get();
    if (vent === undefined) return;
    // Somebody whose network has gone is not in it until they come again.
    const left = vent.here.filter(gone).reduce((now, member) => {
      return hearVent(now, member, { kind: 'left' }, clock.elapsed());
    }, vent);
    if (left !== vent) set(left);
    const isNew = ({ device }: ConnectedPeer): boolean => !before.has(device);
    if (vent.opener === me) tell(vent, openingOf(vent), isNew);
    tell(vent, { kind: 'here' }, isNew);
  });

  return {
    present,
    invitations,
    open: (invited, lengthMs) => {
      leave();
      const vent = openVent({ id: newId(), opener: me, invited, lengthMs });
      set(vent.invited.length === 0 ? hearVent(vent, me, { kind: 'begin' }, clock.elapsed()) : vent);
      tell(vent, openingOf(vent));
    },
    come: (ventId) => {
      const asked = invitations.get().find(({ id }) => id === ventId);
      if (asked === undefined) return;
      leave();
      forget(ventId);
      set(asked);
      speak({ kind: 'here' });
    },
    decline: (ventId) => {
      const asked = invitations.get().find(({ id }) => id === ventId);
      forget(ventId);
      if (asked !== undefined) tell(asked, { kind: 'not-now' });
    },
    begin: () => speak({ kind: 'begin' }),
    say: (text) => {
      const isSolving = present.get()?.phase === 'solving';
      speak({ kind: isSolving ? 'option' : 'line', id: newId(), text: text.trim() });
    },
    shift: () => speak({ kind: 'shift' }),
    leave,
    dispose: () => {
      leave();
      stopListening();
      stopFollowing();
      stopRetrying?.();
      stopWaiting();
    },
  };
}

function openingOf({ invited, lengthMs }: Vent): VentWord {
  return { kind: 'open', invited, lengthMs };
}
