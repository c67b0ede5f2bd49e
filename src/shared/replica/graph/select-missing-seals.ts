import type { DeviceId } from '#shared/kernel/ids.ts';
import { selectUnreplaced } from './choose-epoch.ts';
import type { GraphState } from './graph-state.ts';

/** Which keys nobody has sealed yet to a device that needs them (SPEC SEAL2). */
export function selectMissingSeals({
  devices,
  seals,
  epochs,
  founding,
}: Pick<GraphState, 'devices' | 'seals' | 'epochs'> & { readonly founding: DeviceId }): GraphState['missingSeals'] {
  const unreplaced = new Set(selectUnreplaced(epochs).map(({ id }) => id));
  // One that was replaced reads no more, nor does one whose member has left.
  const reading = [...devices.values()].filter(
    ({ replacedBy, takenUpTo }) => replacedBy === undefined && takenUpTo === undefined,
  );
  return reading.flatMap(({ id: device, metEpochs }) => {
    const given = new Set(seals.get(device)?.map(({ epochId }) => epochId));
    return epochs.flatMap(({ id: epochId, terms }) => {
      // The founder's device made the first key itself; and what was replaced before a device came it was handed with the rest.
      const isHere = (terms === undefined && device === founding) || given.has(epochId);
      const isNeeded = !isHere && (unreplaced.has(epochId) || !metEpochs.has(epochId));
      return isNeeded ? [{ epochId, device }] : [];
    });
  });
}
