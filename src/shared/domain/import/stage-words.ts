import type { Outcome, Stage } from '../pursuit/stage.ts';
import { wordsKey } from './import-text.ts';

/** What a word of another tool means here. */
export interface StageMeaning {
  readonly stage: Stage;
  readonly outcome?: Outcome;
  /** The word says more than the stage does, so it is worth keeping. */
  readonly isInexact?: boolean;
}

const closed = (outcome: Outcome): StageMeaning => ({ stage: 'closed', outcome });

/** The words of trackers, boards and people; languages as in the headers. */
const STAGE_WORDS: readonly (readonly [StageMeaning, string])[] = [
  [
    { stage: 'spotted' },
    `spotted, saved, bookmarked, wishlist, wish list, interested, lead, leads, new, backlog, idea, ideas, not applied,
    not yet applied, not started, todo, to do, found, researching, prospect; Gespeichert, Gemerkt, Merkliste,
    Interessant, Offen, Neu, Nicht beworben; enregistré, sauvegardé, intéressant, à faire; guardado, guardada,
    interesado; salvato, salvata; salvo; opgeslagen; сохранено; 保存済み, 気になる, やりたいこと; 已保存, 感兴趣`,
  ],
  [
    { stage: 'applying' },
    `applying, to apply, preparing, drafting, ready to apply, application started, in preparation, tailoring; Bewerben,
    In Vorbereitung, Zu bewerben, Bewerbung vorbereiten; à postuler, en préparation; por aplicar, preparando; da
    candidarsi, in preparazione; te solliciteren; 応募準備中, 応募予定; 准备中, 准备申请`,
  ],
  [
    { stage: 'applied' },
    `applied, submitted, application submitted, application sent, sent, in review, under review, waiting, pending, in
    consideration, awaiting response; Beworben, Bewerbung gesendet, Abgeschickt, Gesendet, In Prüfung, Eingereicht;
    postulé, candidature envoyée, envoyé, envoyée, en attente; aplicado, solicitado, enviado, enviada, postulado, en
    revisión; candidato, candidata, inviato, inviata, candidatura inviata; candidatado, candidatei me; gesolliciteerd,
    verstuurd; отправлено, отклик отправлен; 応募済み, 応募済, 応募中, 書類選考; 已申请, 已投递`,
  ],
  [
    { stage: 'interviewing' },
    `interviewing, interview, interviews, interviewed, interview scheduled, screening, screen, phone screen, phone
    interview, recruiter screen, technical interview, onsite interview, on site, final round, final interview,
    assessment, take home, test, case study; Gespräch, Vorstellungsgespräch, Interview geplant, Im Gespräch,
    Telefoninterview; entretien, entretiens, entretien prévu; entrevista, entrevistas, en entrevista; colloquio,
    colloqui; sollicitatiegesprek, op gesprek; собеседование, интервью; 面接, 面接中, 一次面接, 二次面接, 最終面接; 面试,
    面试中`,
  ],
  [
    { stage: 'offer' },
    `offer, offers, offered, offer received, offer extended, negotiating, negotiation, negotiations; Angebot, Zusage,
    Angebot erhalten; offre, offre reçue; oferta, oferta recibida; offerta, offerta ricevuta; proposta; aanbod; оффер,
    предложение; 内定, オファー; 录用通知`,
  ],
  [
    { stage: 'closed' },
    `closed, archived, archive, done, finished, inactive, expired, position closed, job closed; Geschlossen, Archiviert,
    Abgeschlossen, Erledigt, Abgelaufen; fermé, clos, archivé, terminé; cerrado, cerrada, archivado, terminado; chiuso,
    chiusa, archiviato; fechado, encerrado; gesloten, afgesloten, gearchiveerd; закрыто, архив; 終了, クローズ; 已关闭`,
  ],
  [
    closed('accepted'),
    `accepted, offer accepted, hired, signed, got the job; Angenommen, Eingestellt; accepté, acceptée, embauché;
    aceptado, aceptada, contratado; accettato, accettata, assunto; aceito; aangenomen; принято; 入社, 内定承諾; 已接受, 已入职`,
  ],
  [
    closed('declined'),
    `declined, offer declined, turned down, declined offer, i declined; Ich habe abgelehnt, Angebot abgelehnt; offre
    refusée, offre déclinée; oferta rechazada; offerta rifiutata; aanbod afgewezen; 内定辞退`,
  ],
  [
    closed('rejected'),
    `rejected, rejection, not selected, unsuccessful, denied, failed; Abgelehnt, Absage, Abgesagt; refusé, refusée,
    rejeté, rejetée, refus; rechazado, rechazada, descartado; rifiutato, rifiutata, respinto; rejeitado, recusado;
    afgewezen; отказ; 不採用, お見送り, 不合格; 已拒绝, 被拒`,
  ],
  [
    closed('withdrawn'),
    `withdrawn, withdrew, i withdrew, cancelled, canceled, application withdrawn; Zurückgezogen; retiré, retirée,
    abandonné; retirado, retirada; ritirato, ritirata; ingetrokken; отозвано; 辞退, 中止; 已撤回`,
  ],
  [
    closed('no-reply'),
    `no reply, no response, no answer, ghosted, ghost, never heard back; Keine Antwort, Keine Rückmeldung; sans réponse,
    pas de réponse; sin respuesta; nessuna risposta; sem resposta; geen reactie, geen antwoord; без ответа; 返信なし;
    无回复`,
  ],
];

const KNOWN: ReadonlyMap<string, StageMeaning> = new Map(
  STAGE_WORDS.flatMap(([meaning, list]) => list.split(/[,;]/u).map((word) => [wordsKey(word), meaning] as const)),
);

/** Parts of longer words, the later stage first: `Offer declined after 2nd interview` is over. */
const PARTS: readonly (readonly [RegExp, StageMeaning])[] = [
  [/\b(?:offer declined|declined (?:the )?offer|turned down)\b/u, closed('declined')],
  [/\b(?:reject(?:ed|ion)|not selected|unsuccessful|absage|abgelehnt)\b/u, closed('rejected')],
  [/\b(?:withdrawn|withdrew)\b/u, closed('withdrawn')],
  [/\b(?:ghosted|no (?:reply|response|answer))\b/u, closed('no-reply')],
  [/\boffer (?:accepted|signed)\b|\baccepted (?:the )?offer\b/u, closed('accepted')],
  [/\boffer\b/u, { stage: 'offer' }],
  [/\b(?:interview\w*|phone screen|vorstellungsgesprach|entretien|entrevista|colloquio)\b/u, { stage: 'interviewing' }],
];

/** What a stage of another tool means here; `undefined` for a word that is not known. Source: SPEC IMP5. */
export function readStage(text: string): StageMeaning | undefined {
  const key = wordsKey(text);
  const known = KNOWN.get(key) ?? KNOWN.get(key.replace(/^\d+ | \d+$/gu, ''));
  if (known !== undefined) return known;
  const part = PARTS.find(([pattern]) => pattern.test(key))?.[1];
  return part === undefined ? undefined : { ...part, isInexact: true };
}
