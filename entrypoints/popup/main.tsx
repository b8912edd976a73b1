import { startPopup } from './start.tsx'
import './style.css'

const root = document.getElementById('app')
if (root) void startPopup(window, root, new AbortController().signal)
