import { contextBridge, ipcRenderer } from 'electron';
import { createShellApi } from './shell-api.ts';

contextBridge.exposeInMainWorld('shell', createShellApi(ipcRenderer));
