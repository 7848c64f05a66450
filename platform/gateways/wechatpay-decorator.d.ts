/** The signing client of `wechatpay-axios-plugin` alone: its types come with the whole, which a bundle in strict mode cannot load. */
declare module 'wechatpay-axios-plugin/lib/decorator' {
  export { Decorator as default } from 'wechatpay-axios-plugin';
}
