import type { GuideMessages } from './guide-messages.ts';

/** Help with the chat, in English. */
export const guide: GuideMessages = {
  heading: 'Help with this chat',
  back: 'Back to the chat',
  sections: [
    {
      heading: 'Ask in your own words',
      text: 'Spelling does not matter. Write one thing at a time. You can write things like these:',
      examples: [
        'I do not know this charge',
        'When is my payment due?',
        'My card is lost',
        'I want to talk to a person',
      ],
    },
    {
      heading: 'Take your time',
      text: 'Nothing is lost when you wait. You can minimize Help and come back. Your text stays.',
    },
    {
      heading: 'Talk to a person',
      text: 'You can ask for a person at any time. While you wait, the assistant still answers.',
    },
    {
      heading: 'Keep your secrets',
      text: 'We never ask for a full card number, a security code, a PIN or a password here. If you type one, it is not sent.',
    },
    {
      heading: 'Make it yours',
      text: 'In Settings you can make the text larger, slow the chat down, or choose what is read aloud.',
    },
  ],
  wordsHeading: 'Words we use',
  words: [
    { word: 'Authorized user', means: 'Someone who may use your card. You pay the bill.' },
    { word: 'Case number', means: 'The number of what we do for you. Keep it to ask about it later.' },
    { word: 'Dispute', means: 'You tell us that a charge is wrong, and we look into it.' },
    { word: 'PIN', means: 'Personal identification number: the secret number of your card.' },
    { word: 'Provisional credit', means: 'Money that we put back while we look into a charge.' },
    { word: 'Security code', means: 'The short number on your card that shops ask for online.' },
    { word: 'Statement', means: 'The list of a month: what you spent, what you paid, what you owe.' },
    { word: 'TTY', means: 'Text telephone: a phone on which you write and read.' },
    { word: 'ZIP code', means: 'The five numbers at the end of your address.' },
  ],
  keysHeading: 'Keys',
  keysIntro: 'You can do all of it without a mouse.',
  keys: [
    { key: 'Tab', does: 'Goes to the next button, link or field.' },
    { key: 'Enter', does: 'In the message field: sends.' },
    { key: 'Shift + Enter', does: 'In the message field: starts a new line.' },
    { key: 'Up, Down', does: 'In the conversation: the message before or after.' },
    { key: 'Home, End', does: 'In the conversation: the first or the newest message.' },
    { key: 'Ctrl + F6', does: 'From the page to the message field, the conversation, the top, and back.' },
    { key: 'Escape', does: 'Goes one step back. In the end it minimizes Help.' },
  ],
};
