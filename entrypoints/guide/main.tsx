import { startGuide } from './start.tsx'
import './style.css'

const root = document.getElementById('app')
if (root) void startGuide(window, root, new AbortController().signal)
