import { customAlphabet } from 'nanoid';

/** Ten letters and digits that cannot be taken for one another (50 bits): short enough to be read out over the phone. */
export const newId = customAlphabet('0123456789abcdefghjkmnpqrstvwxyz', 10);
