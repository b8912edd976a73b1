import { startWelcome } from './start.tsx'
import './style.css'

const root = document.getElementById('app')
if (root) void startWelcome(window, root, new AbortController().signal)
