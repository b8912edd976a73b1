import { testSamplePages } from './samples-in.ts'

testSamplePages('chromium')
