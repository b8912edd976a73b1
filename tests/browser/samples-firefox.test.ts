import { testSamplePages } from './samples-in.ts'

testSamplePages('firefox')
