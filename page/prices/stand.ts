/** Stand: gives marks their words and their place. Everything is measured first and written after, so it costs one layout. */
import { isAdjoined } from './adjoining.ts'
import { type Known, labelsIn } from './known.ts'
import { makeMark, putMark } from './mark.ts'
import { makeTextMeasure } from './measure-text.ts'
import type { Obstacle } from './obstacles.ts'
import { type Boxes, findRoom, type Room, type Way } from './room.ts'
import { type NoSpot, type Spot, spotOf } from './spot.ts'

/** What a mark says. */
export interface Said {
  /** Beside the amount; then in less words where there is less room. */
  near: readonly string[]
  /** With what the amount is: it may stand apart from it. */
  named: readonly string[]
}

export interface Job {
  known: Known
  said: Said
}

export interface StandOptions {
  language: string
  direction: string
  quietly: (write: () => void) => void
  /** An amount that can have no mark: not drawn now, drawn in a way that has no place for one, or not as it reads. */
  onMarkless: (known: Known, why: NoSpot) => void
}

const part = 0.8
const smallestPx = 10
const largestPx = 14
/** Of a mark, as its sheet has it. */
const lineHeight = 1.1

interface Plan {
  known: Known
  spot: Spot
  /** What it says, where and how large; absent without room. */
  standing: { words: string; room: Room; fontPx: number } | undefined
}

/** Makes the work that brings marks to where there is room; marks without room are taken off the page. */
export function makeStand({ language, direction, quietly, onMarkless }: StandOptions) {
  const widthOf = makeTextMeasure()

  function plan(job: Job, boxes: Boxes, taken: Obstacle[]): Plan | undefined {
    const { known, said } = job
    const texts = known.printed?.texts ?? []
    const spot = spotOf(texts)
    known.isDrawn = typeof spot !== 'string'
    if (typeof spot === 'string' || isAdjoined(spot, texts, boxes)) {
      onMarkless(known, typeof spot === 'string' ? spot : 'disordered')
      return undefined
    }
    return { known, spot, standing: standingOf(spot) }

    function standingOf(drawn: Spot): Plan['standing'] {
      const { near, named } = said
      const { scale, fontFamily } = drawn
      const least = smallestPx * scale
      const usual = Math.min(largestPx * scale, Math.max(least, part * drawn.fontPx))
      const first = (all: readonly string[], way: Way, fontPx = usual): Plan['standing'] => {
        for (const words of all) {
          const size = { width: widthOf(words, fontPx, fontFamily), height: lineHeight * fontPx }
          const room = findRoom(drawn, texts, size, known.mark?.element, boxes, taken, way)
          if (!room) continue
          taken.push({ node: known.anchor, rect: new DOMRect(room.left, room.top, size.width, size.height) })
          return { words, room, fontPx }
        }
        return undefined
      }
      return first(near, 'near') ?? first(near, 'below') ?? first(near, 'raised', least) ?? first(named, 'named')
    }
  }

  function write({ known, spot, standing }: Plan): void {
    const last = known.printed?.texts.at(-1) as Text
    if (!standing) {
      known.mark?.element.remove()
      known.mark = known.box = undefined
      return
    }
    const { words, room, fontPx } = standing
    known.box = room.box
    known.labels = labelsIn(room.box)
    known.mark ??= makeMark(last.ownerDocument, language, direction)
    const { element } = known.mark
    const { style, dataset } = element
    if (known.mark.said !== words) {
      known.mark.said = words
      ;(element.shadowRoot?.firstChild as Element).textContent = words
    }
    if (spot.apart) dataset.out = ''
    else delete dataset.out
    style.setProperty('--font', `${fontPx / spot.scale}px`)
    style.setProperty('--family', spot.fontFamily)
    move(element, room.left - spot.amount.right, room.top - spot.line.top, spot.scale)
    putMark(known.mark, last)
    delete dataset.stale
  }

  function move({ style }: HTMLElement, leftPx: number, topPx: number, scale: number): void {
    style.setProperty('--left', `${leftPx / scale}px`)
    style.setProperty('--top', `${topPx / scale}px`)
  }

  /** Out of the layout nobody can say beforehand where a mark begins. */
  function align(plans: readonly Plan[]): void {
    const off = plans.flatMap(({ known, standing, spot }) => {
      const element = spot.apart ? known.mark?.element : undefined
      return element && standing ? [{ element, ...standing, spot, begin: element.getBoundingClientRect() }] : []
    })
    quietly(() => {
      for (const { element, room, spot, begin } of off)
        move(element, room.left - begin.left, room.top - begin.top, spot.scale)
    })
  }

  return (jobs: readonly Job[]): void => {
    const boxes: Boxes = new Map()
    const taken: Obstacle[] = []
    const plans = jobs.flatMap((job) => plan(job, boxes, taken) ?? [])
    quietly(() => plans.forEach(write))
    align(plans)
  }
}
