import { startEvidence } from './start.tsx'
import './style.css'

const root = document.getElementById('app')
if (root) void startEvidence(window, root)
