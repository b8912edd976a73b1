/** A long list of goods: one split price a row, with room beside it, and a sales count that is none. */
import { documentOf, pick } from './page-parts.ts'

const goods = ['帆布包托特包', '手工粗陶马克杯', '原木色床头灯', '五金螺丝套装', '儿童针织开衫']
const sold = ['2人付款', '9000+人付款', '1.2万人付款', '月销 400+']
const style = `.row { display: flex; gap: 16px; padding: 8px; border-bottom: 1px solid #eee; font: 13px/1.5 sans-serif; }
.title { width: 300px; } .price { width: 220px; color: #f40; } .price b { font-size: 18px; }`

function row(n: number): string {
  const [whole, decimals] = [String(((n * 37) % 900) + 3), String((n * 7) % 100).padStart(2, '0')]
  return `<div class="row"><div class="title">${pick(goods, n)} ${n}</div><div class="price"><span>￥</span><b>${whole}</b><span>.</span><span>${decimals}</span></div><div>${pick(sold, n)}</div></div>`
}

/** The list with so many prices. */
export function pricesPage(count: number): string {
  const rows = Array.from({ length: count }, (_, n) => row(n)).join('')
  return documentOf('帆布包_淘宝搜索', style, `<div id="root">${rows}</div>`, '')
}
