import { createRoot } from 'react-dom/client'
import { Workbench } from './shell/workbench.tsx'
import './shell/style.css'

const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<Workbench />)
