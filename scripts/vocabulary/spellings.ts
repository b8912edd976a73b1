/** Spellings: what the fold makes one of besides Traditional and Simplified. */

/**
 * Pairs "as printed, folded": spaces and what is invisible, then punctuation. Marks that turn the order of reading round
 * are left out: behind them digits stand otherwise than they are written. 帐 is another spelling of 账 in Simplified, too.
 */
export const spellings =
  '\u3000 \u00a0 \u00ad \u061c \u200b \u200c \u200d \u200e \u200f \u202a \u202c \u202d \u2060 \u2066 \u2068 \u2069 \ufeff \t \n \r 。.“"”"„"「"」"『"』"‘\'’\'【[】]〔[〕]《<》>〈<〉>￥¥—-–-・·•·×x帐账'
