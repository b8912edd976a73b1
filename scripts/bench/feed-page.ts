/** Pages that change: an endless search feed, and a list that is drawn anew again and again beside countdowns. */
import { order } from './orders-page.ts'
import { documentOf, pick, styleOf } from './page-parts.ts'

const heads = ['大容量', '日系文艺', '新款复古', 'ins风小众', '加厚耐磨', '简约百搭', '慵懒风']
const middles = ['女学生上课单肩手提', '男士通勤斜挎', '托特大号购物', '可装电脑双肩', '折叠便携买菜']
const shops = ['北岸帆布包工作室', '青石板布艺', '拾月手作', '小满日用百货店', '半糖文具旗舰店']
const cities = ['浙江', '上海', '广东', '福建', '江苏', '河北']
const sales = ['2人付款', '9000+人付款', '1.2万人付款', '400+人付款', '7782人收货', '本月行业热销', '26人付款']
const tags = ['包邮', '赠运费险', '退货宝', '7天无理由退货', '先用后付', '极速退款', '淘金币抵钱']

function card(n: number): string {
  const icons = [0, 1, 2].map((k) => `<span class="SalesPoint--iconPic--sJ9zK2aL">${pick(tags, n + k)}</span>`)
  return `<a class="Card--doubleCardWrapper--wN8dO3pP" href="#" data-card="${n}"><div class="Card--doubleCard--bR4uG8lN"><div class="Card--mainPicAndDesc--jZ2wT7hM"><div class="MainPic--mainPicWrapper--yP1fQ7qR"><span class="MainPic--similar--aR4hS2rT">找相似</span></div><div class="Title--title--cT7jU5sV"><span>${pick(heads, n)}<span class="H">帆布包</span>${pick(middles, n * 3)}${n}</span></div><div class="Price--priceWrapper--eV9lW8tX"><span class="Price--unit--gX2nY1uZ">¥</span><span class="Price--priceInt--iZ5pA4vB">${(n * 7) % 240}</span><span class="Price--priceFloat--kB8rC7wD">.90</span><span class="Price--realSales--mD1tE9xF">${pick(sales, n)}</span><span class="Price--procity--oF4vG3yH">${pick(cities, n)}</span></div><div>${icons.join('')}</div></div><div class="ShopInfo--shopInfo--uL3bM5bN"><span class="ShopInfo--shopName--wN6dO8cP">${pick(shops, n)}</span><span class="ww-light">${n % 5 ? '旺旺在线' : '旺旺离线'}</span></div></div></a>`
}

const cardsFrom = (from: number, count: number) => Array.from({ length: count }, (_, k) => card(from + k)).join('')

/** How a feed grows: this many times, this many cards, this often. */
export const growth = { times: 10, cards: 20, everyMs: 500 }

/** A search page of 40 cards that grows at its end when `bench.act()` is called, and scrolls along as a reader would. */
export function feedPage(): string {
  const first = 40
  const steps = Array.from({ length: growth.times }, (_, k) => cardsFrom(first + k * growth.cards, growth.cards))
  const script = `window.bench = { added: new Map(), act() { return new Promise((done) => {
    const steps = ${JSON.stringify(steps)}; let step = 0
    const timer = setInterval(() => {
      const cards = document.getElementById('cards'), part = document.createElement('template')
      part.innerHTML = steps[step]
      for (const card of part.content.children) bench.added.set(card.dataset.card, performance.now())
      cards.append(part.content)
      if (++step === steps.length) { clearInterval(timer); done() }
      scrollTo(0, document.documentElement.scrollHeight)
    }, ${growth.everyMs})
  }) } }`
  const body = `<div id="root"><div class="PageContent--contentWrap--sM4gJ8rX"><div class="LeftLay--leftWrap--aZ9cP3wY"><div class="Content--content--hY9sN5kD"><div class="Content--contentInner--uL5bM8oN" id="cards">${cardsFrom(0, first)}</div></div></div></div></div>`
  return documentOf('帆布包_淘宝搜索', styleOf('search.html'), body, script)
}

/** Fifty countdowns that change each second and ten orders drawn anew five times a second, for five seconds. */
export function changingPage(): string {
  const orders = Array.from({ length: 10 }, (_, n) => order(n)).join('')
  const row = (n: number) =>
    `<div class="row"><span>还剩</span><b class="left">${n}分钟</b><span>自动确认收货</span></div>`
  const rows = Array.from({ length: 50 }, (_, n) => row(n + 1)).join('')
  const script = `window.bench = { html: document.getElementById('list').innerHTML, act() { return new Promise((done) => {
    const list = document.getElementById('list'), html = bench.html, left = document.querySelectorAll('.left')
    let turn = 0
    const timer = setInterval(() => {
      list.innerHTML = turn % 2 ? html : html.replaceAll('交易成功', '卖家已发货')
      if (turn % 5 === 0) left.forEach((one, n) => { one.firstChild.data = (n + 60 - turn / 5) + '分钟' })
      if (++turn === 25) { clearInterval(timer); done() }
    }, 200)
  }) } }`
  const body = `<div class="layout--V7Jd01kq"><div class="main--X9d2Kq1v"><div>${rows}</div><div id="list">${orders}</div></div></div>`
  return documentOf('已买到的宝贝', styleOf('order-list-new.html'), body, script)
}
