/** 要附的材料: by kind and by what is written: what the law asks for, never a condition (FILE-1, 20, 22; ID-4..6; FEE-14). Free of wx. */
import type { Content } from './content';
import type { Kind } from './kind';
import { ownParties } from './kind';

export interface PaperNeed {
  /** Its files are named after it. */
  name: string;
  how: string;
}

const need = (name: string, how: string): PaperNeed => ({ name, how });

const LICENCE = need('营业执照', '单位的，拍照即可；事业单位、社会团体用登记证书。');
const HEAD = need('法定代表人身份证明书', '写明谁是法定代表人、什么职务，单位盖章。');
const POWER = need('授权委托书', '写明请谁代理、代理什么、有哪些权限，委托人签名或者盖章。');

const AGENT: Readonly<Record<NonNullable<Content['agents']>[number]['kind'], PaperNeed[]>> = {
  lawyer: [
    need('律师执业证', '在“我能代谁办”里核对过的，一年内不用再传。'),
    need('律师事务所的函', '所里写给法院的信，一案一份。'),
  ],
  legalWorker: [
    need('法律服务工作者执业证', '本人的证件。'),
    need('法律服务所介绍信', '所里写给法院的信。'),
    need('当事人一方在本辖区的证明', '身份证地址、居住证或者营业执照都可以。'),
  ],
  relative: [
    need('代理人身份证', '正反两面。'),
    need('亲属关系证明', '户口簿、结婚证、出生证明；没有的，请派出所、社区或者村委会出证明。'),
  ],
  employee: [need('代理人身份证', '正反两面。'), need('劳动人事关系证明', '劳动合同、社保缴费记录或者工资单。')],
  community: [
    need('代理人身份证', '正反两面。'),
    need('推荐材料', '社区、村委会或者单位推荐的信，盖章。'),
    need('当事人属于这个社区、单位的证明', '户口簿、居住证明或者工作证明。'),
  ],
  association: [
    need('代理人身份证', '正反两面。'),
    need('社会团体的证明材料', '登记证书、章程、推荐信和劳动人事关系证明。'),
  ],
};

function ofKind(kind: Kind, { title, succession, arbitrationAgreement, act, review }: Content): PaperNeed[] {
  if (kind === 'administrative')
    return [
      need(
        act?.inaction ? '申请的证明' : '决定书',
        act?.inaction ? '申请表、回执、快递单，能看出哪天申请的。' : '您要告的那份决定，每一页都拍。',
      ),
      ...(review?.asked && review.asked !== 'none'
        ? [need('复议的文书', '复议决定书、不予受理决定书或者受理通知书。')]
        : []),
    ];
  if (kind !== 'enforcement') return [];
  const arbitral = title?.kind === 'arbitralAward' || title?.kind === 'foreignRelatedAward';
  return [
    need('执行依据', '判决书、调解书、裁决书等，从第一页拍到最后一页的公章。'),
    need('生效证明', '有的传上来；本院自己判的，法院可以自己查。'),
    ...(succession?.kind && succession.kind !== 'creditor'
      ? [need('继承或者受让的证明', '继承公证书、转让协议和通知等。')]
      : []),
    ...(arbitral || arbitrationAgreement ? [need('仲裁协议', '或者写有仲裁条款的合同。')] : []),
  ];
}

function ofPeople(kind: Kind, content: Content): PaperNeed[] {
  const { agents = [], guardian, filedAs, agentAuthority } = content;
  const acted =
    filedAs === 'agent' || agentAuthority === 'general' || agentAuthority === 'special' || agents.length > 0;
  const kinds = new Set(agents.map((one) => one.kind));
  return [
    ...(ownParties(kind, content).some((one) => one.kind === 'organisation') ? [LICENCE, HEAD] : []),
    ...(acted ? [POWER, ...[...kinds].flatMap((one) => AGENT[one])] : []),
    ...(guardian || filedAs === 'guardianRep'
      ? [need('监护关系证明', '户口簿、出生医学证明，或者指定监护人的文书。')]
      : []),
  ];
}

export function papersOf(kind: Kind, content: Content): PaperNeed[] {
  const found = [
    ...ofKind(kind, content),
    ...ofPeople(kind, content),
    ...(content.aid?.kind
      ? [need('经济困难的证明', '低保证、残疾证、失业登记、法律援助决定书，或者社区、村委会的证明。')]
      : []),
    need('其他材料', '还想交的，都可以传。'),
  ];
  return found.filter(({ name }, i) => found.findIndex((one) => one.name === name) === i);
}
