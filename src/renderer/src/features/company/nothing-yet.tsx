import voice from '#renderer/ui/voice.module.css';

interface NothingYetProps {
  readonly sentence: string;
  readonly why: string;
}

/** What a part of the page says as long as there is nothing in it. */
export function NothingYet({ sentence, why }: NothingYetProps) {
  return (
    <div>
      <p>{sentence}</p>
      <p className={voice['quiet']}>{why}</p>
    </div>
  );
}
