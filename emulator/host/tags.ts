/** WeChat's built-in components by tag; in the browser's DOM each is `wx-<tag>`, and WXSS selectors by tag are rewritten so. */
export const BUILTIN_TAGS =
  `page view text image button input textarea scroll-view swiper swiper-item navigator form label
checkbox checkbox-group radio radio-group switch slider picker picker-view picker-view-column progress icon rich-text video
canvas web-view map cover-view cover-image movable-view movable-area page-meta navigation-bar root-portal page-container
match-media live-pusher live-player camera audio ad editor`
    .split(/\s+/)
    .filter(Boolean);
