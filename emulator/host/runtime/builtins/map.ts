/** WeChat, "map": no map, which would need the web; the names of its markers on a grey panel. */

import { define } from './define';
import { anything, flag, number, string } from './property';

interface Marker {
  id?: unknown;
  title?: unknown;
  callout?: { content?: unknown };
  label?: { content?: unknown };
}

const titleOf = ({ title, callout, label }: Marker): string =>
  String(title ?? callout?.content ?? label?.content ?? '标记');

export const map = define({
  tag: 'map',
  properties: {
    longitude: number(),
    latitude: number(),
    scale: number(16),
    minScale: number(3),
    maxScale: number(20),
    markers: anything([]),
    covers: anything([]),
    polyline: anything([]),
    circles: anything([]),
    polygons: anything([]),
    controls: anything([]),
    includePoints: anything([]),
    showLocation: flag(),
    showCompass: flag(),
    showScale: flag(),
    enableOverlooking: flag(),
    enableZoom: flag(true),
    enableScroll: flag(true),
    enableRotate: flag(),
    enableSatellite: flag(),
    enableTraffic: flag(),
    enablePoi: flag(true),
    enableBuilding: flag(true),
    enable3D: flag(),
    subkey: string(),
    layerStyle: number(1),
    rotate: number(),
    skew: number(),
    setting: anything(),
  },
  events: ['markertap', 'labeltap', 'callouttap', 'controltap', 'regionchange', 'updated', 'poitap', 'anchorpointtap'],
  create(host) {
    const { element } = host;
    const list = document.createElement('ul');
    list.className = 'h-map';
    element.append(list);
    return {
      update() {
        const { markers, latitude, longitude } = host.data;
        const given: Marker[] = Array.isArray(markers) ? markers : [];
        const place = document.createElement('li');
        place.textContent = `地图 ${latitude}, ${longitude}`;
        const items = given.map((marker) => {
          const item = document.createElement('li');
          const pin = document.createElement('button');
          pin.type = 'button';
          pin.textContent = titleOf(marker);
          pin.addEventListener('click', () => host.fire('markertap', { markerId: marker.id }));
          item.append(pin);
          return item;
        });
        list.replaceChildren(place, ...items);
      },
    };
  },
});
