// Words of replying to a date, in British English.
import type { GatheringNeed } from '@think-carer/contract';

export const messages = {
  title: { new: 'Say that you are coming', change: 'Change your reply' },
  way: { label: 'How will you come?', options: { room: 'In the room', link: 'By link' }, full: { room: 'The room is full: you would be on its waiting list.', link: 'It is full: you would be on its waiting list.' }, errors: { required: 'Choose how you will come' } },
  kind: {
    label: 'How do you want to be counted?', options: { count: 'As a head in the count', alias: 'By an alias', name: 'By your name' },
    hints: { count: 'No name is kept.', alias: 'Any name you like, for this forum alone.', name: 'The name you are signed in with.' }, errors: { required: 'Choose how you want to be counted' },
  },
  called: { label: 'Your alias', errors: { required: 'Enter an alias, or choose another way to be counted' } },
  toChair: { label: 'The chair may see what I am called', hint: 'If not, the chair sees one more in the count.' },
  needs: {
    label: 'Is there anything you need there?', hint: 'The chair sees how many need it, not who. Asked once: the next time it stands here already.',
    options: {
      'step-free': 'A way in without steps', 'hearing-loop': 'A hearing loop', 'sign-language': 'Sign language', captions: 'Captions', 'large-print': 'Papers in large print', 'easy-read': 'Papers in easy read', 'quiet-space': 'A quiet place to go to', 'carer-comes-too': 'Somebody I look after comes too', other: 'Something else',
    } satisfies Record<GatheringNeed, string>,
    text: { label: 'What would help?', hint: 'Nothing about anybody’s health or diagnosis.' },
  },
  tell: { label: 'Send me an e-mail if my place, the day, the time or the room changes', neutral: 'With a subject that says nothing of the forum', none: 'You are signed in without an e-mail address. Changes stand here.' },
  sees: 'Your manager is shown nothing of this. The list of who comes is shown to nobody.',
  send: { new: 'Send my reply', change: 'Save the change' },
  done: { place: { room: 'You have a place in the room.', link: 'You have a place by link. The link stands here now.' }, wait: (ahead: string) => `You are on the waiting list. ${ahead} A place that becomes free goes to the next by itself.`, kept: 'You keep the place you have until there is one the other way.' },
  closed: 'Nobody can reply to this date any more.',
  refused: 'It could not be taken as it is. Look at what is marked.',
};
export type ReplyMessages = typeof messages;
