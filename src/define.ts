/** The script tag's entry: defines `<care-chat>`. The only file that does something by being imported. */
import { CareChat } from './element/care-chat.ts';

CareChat.define();
