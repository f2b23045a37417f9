import { createContext } from 'react-router';
export interface AppContext { readonly hello: string }
export const appContext = createContext<AppContext>();
