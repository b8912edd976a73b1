import '../../components/tokens.css'
import '../../components/controls.css'
import '../../components/fields.css'
import './style.css'
import { startLookUp } from './start.tsx'

const root = document.getElementById('app')
if (root) void startLookUp(window, root)
